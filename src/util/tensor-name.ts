/** Components of a path that are kept: the layer and its operation. */
const KEPT_COMPONENTS = 2

/**
 * A tensor's name as people know the layer: the TFLite converter joins the names of all operations
 * that it fused with `;` and puts the model's scopes before each. `functional_1/conv2d/Relu;...` to
 * `conv2d/Relu`. Two tensors may get the same short name.
 */
export function shortTensorName(name: string): string {
  const [first = ''] = name.split(';')
  return first.split('/').slice(-KEPT_COMPONENTS).join('/') || name
}
