/** One run in the words of each profiler that `mvp-budget import` reads; our own figures. */

export interface LayerOfRun {
  readonly kind: string
  readonly input: readonly number[]
  readonly output: readonly number[]
  readonly cpuCycles: number
  readonly mvpCycles: number
  readonly stalls: number
  readonly milliseconds: number
}

export interface Run {
  readonly ramBytes: number
  readonly layers: readonly LayerOfRun[]
}

const by = (shape: readonly number[]) => shape.join('x')

export function vendorYaml({ ramBytes, layers }: Run, arena = `arena_size: ${ramBytes}`): string {
  const rows = layers.map(
    ({
      kind,
      input,
      output,
      cpuCycles,
      mvpCycles,
      stalls,
      milliseconds,
    }) => `  - name: ${kind.toLowerCase()}
    input_shape: ${by(input)}
    output_shape: ${by(output)}
    mcu_cycles: ${cpuCycles}
    mcu_stalls: 12
    acc_cycles: ${mvpCycles}
    acc_stalls: ${stalls}
    time_ms: ${milliseconds}`,
  )
  return `board: BRD2601B\n${arena}\nmacs: 1000\ncpu_clock_rate: 78000000\nlayers:\n${rows.join('\n')}\n`
}

export function mltkJson({ ramBytes, layers }: Run, isDevice: boolean): string {
  const all = layers.reduce((sum, one) => sum + one.milliseconds, 0) / 1e3
  return JSON.stringify({
    summary: {
      name: 'kws',
      accelerator: 'mvp',
      runtime_memory_size: ramBytes,
      cpu_clock_rate: 78_000_000,
      time: all,
      ...(isDevice ? {} : { energy: 1e-3 }),
    },
    layers: layers.map((one, index) => ({
      index,
      opcode: one.kind.toLowerCase(),
      macs: 100,
      accelerator_cycles: one.mvpCycles + one.stalls,
      cpu_cycles: one.cpuCycles,
      time: one.milliseconds / 1e3,
      input_shape: `${by(one.input)},3x3x8x8,8`,
      output_shape: by(one.output),
    })),
  })
}

const thousands = (value: number) => value.toLocaleString('en-US')

/** The model profiler of the SDK's examples. */
export function sdkLog({ ramBytes, layers }: Run): string {
  const rows = layers.map(
    (
      { kind, cpuCycles, mvpCycles, stalls, milliseconds },
      index,
    ) => `--------------------------------------------
${index}: ${kind}
Execution time:    ${milliseconds.toFixed(2)} ms
CPU cycle count:   ${thousands(cpuCycles)}
${mvpCycles === 0 ? '' : `MVP instructions:  ${thousands(mvpCycles)}\nMVP stall cycles:  ${thousands(stalls)}\nMVP program count: 12\n`}`,
  )
  return `Model profiler.\nCPU core frequency: 78.0 MHz\nLoading model.\n\nTFLM model arena size: ${thousands(ramBytes)}\n${rows.join('')}
--------------------------------------------
Profiling summary:
Total CPU cycle count:  999
CPU cycle count:   1,111
`
}

/** The profiler component of the newer SDK. */
export function componentLog({ layers }: Run): string {
  const rows = layers.map(
    ({ kind, input, output, cpuCycles, mvpCycles, stalls }) => `=== EVENT START: ${kind} ===
  Input Shape      : ${by(input)}x
  Output Shape     : ${by(output)}x
=== EVENT END: ${kind} ===
  CPU Cycles         : ${thousands(cpuCycles)}
  CPU Stalls         : 3
  MVP Cycles         : ${thousands(mvpCycles)}
  MVP Stalls         : ${thousands(stalls)}
  CPU core frequency: 78.000 MHz
`,
  )
  return `=== SESSION START ===\n  Board Name   : BRD2608A\n${rows.join('')}\n=== SESSION END ===\n  Total CPU Cycles    : 7\n`
}

export function csvOfLayers({ layers }: Run): string {
  const rows = layers.map(({ kind, input, output, cpuCycles, mvpCycles, stalls, milliseconds }) =>
    [kind, by(input), by(output), cpuCycles, mvpCycles, stalls, milliseconds, 'BRD2601B', 78].join(
      ',',
    ),
  )
  return `kind,input_shape,output_shape,cpu_cycles,accelerator_cycles,accelerator_stalls_cycles,time_ms,board,clock_mhz\n${rows.join('\n')}\n`
}
