/** The figures of every model of ours can be, also once they were written to a document and read again. */
import { expect, test } from '@jest/globals'
import { impossibleFigure } from '../../src/profile/consistent-figures.ts'
import { profileModel } from '../../src/profile/profile-model.ts'
import { profile as codec } from '../../src/report/json/profile.ts'
import { resolveTarget, type TargetRequest } from '../../src/target/resolve-target.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { plantedNet } from '../support/planted-nets.ts'
import { fixture } from '../support/run-action.ts'
import { ZOO } from '../support/zoo.ts'

const TARGETS: readonly TargetRequest[] = [
  {},
  { id: 'brd2601b', optimizeSpeed: 1, clockHz: 39e6 },
  { runtime: 'mltk-simulator' },
  { runtime: 'mltk-device' },
  { accelerator: 'none' },
]

const MODELS = [
  ...Object.entries(ZOO),
  ...Array.from({ length: 10 }, (_, seed) => [`planted ${seed}`, plantedNet(seed)] as const),
  ...['digits', 'keyword_spotting', 'vibration'].map(
    (name) => [name, readModel(new Uint8Array(fixture('head', `models/${name}.tflite`)))] as const,
  ),
]

test.each(MODELS)('%s', (_, made) => {
  const model = readModel(writeModel(made))
  for (const request of TARGETS) {
    const origin = { path: 'm.tflite', sha256: '0'.repeat(64) }
    const ours = profileModel(model, origin, resolveTarget(request))
    expect(impossibleFigure(ours)).toBeUndefined()
    const read = codec.decode(JSON.parse(JSON.stringify(codec.encode(ours))), 'profile')
    expect(impossibleFigure(read)).toBeUndefined()
  }
})
