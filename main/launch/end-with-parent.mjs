/**
 * Loaded into the relay that a launcher starts: when the launcher is gone, however it went, the channel between
 * them closes and the relay ends in good order instead of living on unseen.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
