/**
 * SHA-256 (FIPS 180-4) without Node: the library names a model as the command does, in a browser too.
 * The shells take Node's own, which is faster.
 */
export function sha256(bytes: Uint8Array): string {
  const state = Int32Array.from(FIRST)
  const words = new DataView(padded(bytes).buffer)
  for (let at = 0; at < words.byteLength; at += BLOCK_BYTES) compress(state, words, at)
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
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

const SCHEDULE = new Int32Array(ROUNDS)

/** Without calls and passing arrays: most of a small file is hashed before anything is compiled. */
function compress(state: Int32Array, words: DataView, at: number): void {
  fillSchedule(words, at)
  const [first, second, third, fourth, fifth, sixth, seventh, eighth] = state
  let [a, b, c, d] = [first ?? 0, second ?? 0, third ?? 0, fourth ?? 0]
  let [e, f, g, h] = [fifth ?? 0, sixth ?? 0, seventh ?? 0, eighth ?? 0]
  for (let round = 0; round < ROUNDS; round++) {
    const spun = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const chosen = (e & f) ^ (~e & g)
    const added = (h + spun + chosen + (CONSTANTS[round] ?? 0) + (SCHEDULE[round] ?? 0)) | 0
    const turned = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const most = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + added) | 0
    d = c
    c = b
    b = a
    a = (added + turned + most) | 0
  }
  const mixed = [a, b, c, d, e, f, g, h]
  for (let word = 0; word < state.length; word++) {
    state[word] = (state[word] ?? 0) + (mixed[word] ?? 0)
  }
}

function fillSchedule(words: DataView, at: number): void {
  for (let index = 0; index < 16; index++) SCHEDULE[index] = words.getInt32(at + 4 * index)
  for (let index = 16; index < ROUNDS; index++) {
    const far = SCHEDULE[index - 15] ?? 0
    const near = SCHEDULE[index - 2] ?? 0
    const a = ((far >>> 7) | (far << 25)) ^ ((far >>> 18) | (far << 14)) ^ (far >>> 3)
    const b = ((near >>> 17) | (near << 15)) ^ ((near >>> 19) | (near << 13)) ^ (near >>> 10)
    SCHEDULE[index] = a + b + (SCHEDULE[index - 7] ?? 0) + (SCHEDULE[index - 16] ?? 0)
  }
}

const PRIMES = firstPrimes(ROUNDS)
/** The first 32 bits of the fractions of the primes' square roots and cube roots. */
const FIRST = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const CONSTANTS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)))

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
