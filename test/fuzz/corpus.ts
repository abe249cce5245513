/**
 * What mutants are made of: a model of one operator for each kernel and type, our fixtures, and, where
 * a folder `../shared` beside the repository has them, the models there.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeModel } from '../../src/tflite/write-model.ts'
import { sweepModels } from '../support/kernel-sweep.ts'
import { plantedNet } from '../support/planted-nets.ts'
import { ZOO } from '../support/zoo.ts'

export interface Corpora {
  /** Files of one operator, and small networks. */
  readonly small: readonly Uint8Array[]
  /** Whole networks. */
  readonly large: readonly Uint8Array[]
}

/** Larger files only slow the fuzzer down: what they are made of is in smaller ones too. */
const MOST_BYTES = 96 * 1024

/** Small networks with channels that go. */
const PLANTED = 40

export function corporaIn(root: string): Corpora {
  const samples = [...sweepModels()].map(({ model }) => writeModel(model))
  const planted = Array.from({ length: PLANTED }, (_, seed) => writeModel(plantedNet(seed)))
  const zoo = Object.values(ZOO).map((model) => writeModel(model))
  const folders = [join(root, 'fixtures'), join(root, '..', 'shared')]
  const files = folders.filter((folder) => existsSync(folder)).flatMap(modelsIn)
  const small = (bytes: Uint8Array): boolean => bytes.length <= 4096
  return {
    small: [...samples, ...planted, ...files.filter(small)],
    large: [...zoo, ...files.filter((bytes) => !small(bytes))],
  }
}

/** In the order of their names, so that a seed means the same everywhere. */
function modelsIn(folder: string): readonly Uint8Array[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.tflite'))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size <= MOST_BYTES)
    .map((path) => new Uint8Array(readFileSync(path)))
}
