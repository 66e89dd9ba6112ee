process.parentPort.on('message', ({ data }) =>
  process.parentPort.postMessage({ got: [...data.bytes], given: process.argv.at(-1) }),
)
