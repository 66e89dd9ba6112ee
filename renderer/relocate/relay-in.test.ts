import { expect, test } from 'vitest'
import { relayIn } from './relay-in.ts'

test.each([
  ['wss://relay.example', 'wss://relay.example'],
  [' https://relay.example/ ', 'wss://relay.example'],
  ['relay.example', 'wss://relay.example'],
  ['ws://192.0.2.7:4310/abcdefghij', 'ws://192.0.2.7:4310/abcdefghij'],
  ['http://127.0.0.1:4310/', 'ws://127.0.0.1:4310'],
  ['', null],
  ['ftp://relay.example', null],
  ['wss://user:secret@relay.example', null],
  ['wss://relay.example/?pass=1', null],
  ['https://relay.example/#u=abc', null],
])('R-RELOCATE-4 %s is understood as %s', (typed, relay) => {
  expect(relayIn(typed)).toBe(relay)
})
