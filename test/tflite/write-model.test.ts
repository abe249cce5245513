import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { conv2d, modelOf } from '../support/model-builder.ts'

test('a written model reads as it was', () => {
  const model = modelOf({
    input: { shape: [1, 8, 8, 3] },
    layers: [conv2d({ filters: 4, kernel: 3 })],
  })
  const bytes = writeModel(model)
  expect(readModel(bytes)).toEqual({ ...model, fileBytes: bytes.length })
})
