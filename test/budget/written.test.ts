import { clock, DAY, growth, percent, quantity, type Written } from '../../src/budget/written.ts'

/** The value, or the hint where it is refused. */
function read(written: Written<unknown>, text: string): unknown {
  return new RegExp(written.pattern).test(text)
    ? written.parse(text)
    : { refused: written.hint(text) }
}

test.each([
  ['bytes', '96 KiB', 98_304],
  ['bytes', '96KiB', 98_304],
  ['bytes', '96\u00a0KiB', 98_304],
  ['bytes', '128 kB', 128_000],
  ['bytes', '1.001 kB', 1001],
  ['bytes', '1.5 MiB', 1_572_864],
  ['bytes', '2 MB', 2_000_000],
  ['bytes', '512 B', 512],
  ['bytes', '0.5 B', 0],
  ['cycles', '10M', 10_000_000],
  ['cycles', '10 M', 10_000_000],
  ['cycles', '831.5k', 831_500],
  ['cycles', '2G', 2_000_000_000],
  ['cycles', '8310222', 8_310_222],
  ['macs', '2.5M', 2_500_000],
  ['layers', '0', 0],
  ['layers', '12', 12],
  ['seconds', '40 ms', 0.04],
  ['seconds', '250 us', 0.000_25],
  ['seconds', '250 µs', 0.000_25],
  ['seconds', '250 μs', 0.000_25],
  ['seconds', '1 s', 1],
  ['seconds', '900 ns', 9e-7],
  ['joules', '1.8 mJ', 0.0018],
  ['joules', '812 µJ', 0.000_812],
  ['joules', '812 μJ', 0.000_812],
  ['joules', '812 uJ', 0.000_812],
  ['joules', '3 nJ', 3e-9],
  ['joules', '2 J', 2],
  ['hertz', '78 MHz', 78_000_000],
  ['hertz', '38.4 MHz', 38_400_000],
  ['hertz', '40000 kHz', 40_000_000],
] as const)('%s: %s is %d', (unit, text, value) => {
  expect(read(quantity(unit), text)).toBe(value)
})

test.each([
  ['bytes', '96', '96 has no unit: write 96 B or 96 KiB'],
  ['bytes', '128 KB', 'it could mean 1000 or 1024: write 128 kB or 128 KiB'],
  ['bytes', '128K', 'it could mean 1000 or 1024: write 128 kB or 128 KiB'],
  ['bytes', '96kib', 'units are case-sensitive: did you mean 96 KiB?'],
  ['bytes', '1,024 B', 'write the number without "," or "_" between its digits'],
  ['bytes', '1_024 B', 'write the number without "," or "_" between its digits'],
  ['bytes', '-3 KiB', 'it must not be negative'],
  ['bytes', '3 ms', undefined],
  ['bytes', 'KiB', undefined],
  ['bytes', '', undefined],
  ['bytes', '96  KiB', undefined],
  ['bytes', '96 KiB ', undefined],
  ['bytes', '1234567890123 B', undefined],
  ['bytes', '1e3 B', undefined],
  ['cycles', '10m', 'units are case-sensitive: did you mean 10 M?'],
  ['cycles', '10K', 'units are case-sensitive: did you mean 10 k?'],
  ['cycles', '10 Mcycles', undefined],
  ['layers', '1.5', undefined],
  ['layers', '1k', undefined],
  ['seconds', '40', '40 has no unit: write 40 ms or 40 s'],
  ['seconds', '40 MS', 'units are case-sensitive: did you mean 40 ms?'],
  ['joules', '5', '5 has no unit: write 5 uJ or 5 mJ'],
  ['joules', '5 MJ', 'units are case-sensitive: did you mean 5 mJ?'],
  ['hertz', '78', '78 has no unit: write 78 kHz or 78 MHz'],
  ['hertz', '78 Mhz', 'units are case-sensitive: did you mean 78 MHz?'],
] as const)('%s: %j is refused: %s', (unit, text, refused) => {
  expect(read(quantity(unit), text)).toEqual({ refused })
})

test.each([
  ['5 %', 0.05],
  ['5%', 0.05],
  ['99.9 %', 0.999],
  ['100 %', 1],
  ['0 %', 0],
  ['101 %', { refused: undefined }],
  ['0.9', { refused: '0.9 has no unit: write 90 %' }],
  ['90', { refused: '90 has no unit: write 90 %' }],
])('a share of %s is %j', (text, expected) => {
  expect(read(percent(100), text)).toEqual(expected)
})

test('a growth may be more than 100 %', () => {
  expect(read(percent('any'), '250 %')).toBe(2.5)
})

test.each([
  ['2 KiB', { amount: 2048, ratio: null }],
  ['5 %', { amount: null, ratio: 0.05 }],
  ['2 KiB and 5 %', { amount: 2048, ratio: 0.05 }],
  ['5 % and 2 KiB', { amount: 2048, ratio: 0.05 }],
  ['0 B', { amount: 0, ratio: null }],
  ['2 KiB or 5 %', { refused: undefined }],
  ['2 KiB and 3 KiB', { refused: undefined }],
  ['5 % and 5 %', { refused: undefined }],
  ['2 KiB, 5 %', { refused: undefined }],
  ['2', { refused: '2 has no unit: write 2 B or 2 KiB' }],
])('a growth of %s is %j', (text, expected) => {
  expect(read(growth('bytes'), text)).toEqual(expected)
})

test.each([
  ['2027-01-31', true],
  ['2028-02-29', true],
  ['2000-02-29', true],
  ['2027-02-29', false],
  ['2100-02-29', false],
  ['2027-04-31', false],
  ['2027-13-01', false],
  ['2027-00-10', false],
  ['2027-1-31', false],
  ['31.01.2027', false],
  ['2027-01-31T00:00', false],
])('the day %s: %s', (text, isDay) => {
  expect(new RegExp(DAY.pattern).test(text)).toBe(isDay)
})

test.each([
  ['78 MHz', 78_000_000],
  ['80 MHz', 80_000_000],
  ['80.0MHz', 80_000_000],
  ['38.4 MHz', 38_400_000],
  ['0.5 MHz', 500_000],
  ['9 MHz', 9_000_000],
  ['80000 kHz', 80_000_000],
  ['79999 kHz', 79_999_000],
  ['100 kHz', 100_000],
  ['80.1 MHz', { refused: undefined }],
  ['81 MHz', { refused: undefined }],
  ['100 MHz', { refused: undefined }],
  ['80001 kHz', { refused: undefined }],
  ['0 MHz', { refused: undefined }],
  ['0.0 MHz', { refused: undefined }],
  ['0 kHz', { refused: undefined }],
  ['78', { refused: '78 has no unit: write 78 kHz or 78 MHz' }],
  ['78 Mhz', { refused: 'units are case-sensitive: did you mean 78 MHz?' }],
])('a clock of %s on a part of 80 MHz is %j', (text, expected) => {
  expect(read(clock(80_000_000), text)).toEqual(expected)
})

test('every whole clock up to the limit matches, and none above', () => {
  for (const most of [7, 10, 80, 100, 123]) {
    const pattern = new RegExp(clock(most * 1e6).pattern)
    for (let megahertz = 0; megahertz < 300; megahertz++) {
      expect(pattern.test(`${megahertz} MHz`)).toBe(megahertz > 0 && megahertz <= most)
    }
  }
})
