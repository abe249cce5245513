/**
 * SHA-256 (FIPS 180-4) without Node: the library names a model as the command does, in a browser too.
 * The shells take Node's own, which is faster.
 */
export function sha256(bytes: Uint8Array): string {
  const state = Uint32Array.from(FIRST)
  const words = new DataView(padded(bytes).buffer)
  for (let at = 0; at < words.byteLength; at += BLOCK_BYTES) compress(state, words, at)
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

const BLOCK_BYTES = 64
const ROUNDS = 64

/** The bytes, a single one bit, zeros, and the length in bits as 64-bit big-endian. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil((bytes.length + 9) / BLOCK_BYTES)
  const all = new Uint8Array(blocks * BLOCK_BYTES)
  all.set(bytes)
  all[bytes.length] = 0x80
  new DataView(all.buffer).setBigUint64(all.length - 8, BigInt(bytes.length) * 8n)
  return all
}

function compress(state: Uint32Array, words: DataView, at: number): void {
  const schedule = scheduleOf(words, at)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let round = 0; round < ROUNDS; round++) {
    const mixed = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g))
    const first = (h + mixed + (CONSTANTS[round] ?? 0) + (schedule[round] ?? 0)) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word
  })
}

function scheduleOf(words: DataView, at: number): Int32Array {
  const schedule = new Int32Array(ROUNDS)
  for (let index = 0; index < 16; index++) schedule[index] = words.getInt32(at + 4 * index)
  for (let index = 16; index < ROUNDS; index++) {
    const [near = 0, far = 0] = [schedule[index - 2], schedule[index - 15]]
    const a = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    const b = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    schedule[index] = a + b + (schedule[index - 7] ?? 0) + (schedule[index - 16] ?? 0)
  }
  return schedule
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

const PRIMES = firstPrimes(ROUNDS)
/** The first 32 bits of the fractions of the primes' square roots and cube roots. */
const FIRST = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const CONSTANTS = PRIMES.map((prime) => fraction(Math.cbrt(prime)))

function fraction(value: number): number {
  return Math.floor((value % 1) * 2 ** 32)
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return primes
}
