/** The operations of WebAssembly that the compiled network uses, as C with SSE intrinsics. Values are C expressions. */
export type Kind = "u32" | "float" | "double" | "v128";

export const kinds: Readonly<Record<string, Kind>> = {
  i32: "u32",
  f32: "float",
  f64: "double",
  v128: "v128",
};

export const ps = (value: string) => `_mm_castsi128_ps(${value})`;
const fromPs = (value: string) => `_mm_castps_si128(${value})`;
const floats = (name: string) => (a: string, b: string) => fromPs(`${name}(${ps(a)}, ${ps(b)})`);
const call = (name: string) => (a: string, b: string) => `${name}(${a}, ${b})`;
const infix = (operator: string) => (a: string, b: string) => `(${a} ${operator} ${b})`;
const shift = (name: string, mask: number) => (a: string, b: string) =>
  `${name}(${a}, (int)(${b} & ${mask}))`;
const allOnes = "_mm_set1_epi32(-1)";

/** Operations whose operands are values: kind of the result, and the expression. */
export const operations: Readonly<
  Record<string, readonly [Kind, (a: string, b: string, c: string) => string]>
> = {
  "i32.add": ["u32", infix("+")],
  "i32.sub": ["u32", infix("-")],
  "i32.mul": ["u32", infix("*")],
  "i32.and": ["u32", infix("&")],
  "i32.or": ["u32", infix("|")],
  "i32.shl": ["u32", (a, b) => `(${a} << (${b} & 31))`],
  "i32.shr_u": ["u32", (a, b) => `(${a} >> (${b} & 31))`],
  "i32.lt_u": ["u32", infix("<")],
  "i32.le_u": ["u32", infix("<=")],
  "i32.gt_u": ["u32", infix(">")],
  "i32.ge_u": ["u32", infix(">=")],
  "i32.eq": ["u32", infix("==")],
  "i32.ne": ["u32", infix("!=")],
  "i32.lt_s": ["u32", (a, b) => `((int)${a} < (int)${b})`],
  "i32.ge_s": ["u32", (a, b) => `((int)${a} >= (int)${b})`],
  "i32.gt_s": ["u32", (a, b) => `((int)${a} > (int)${b})`],
  "i32.le_s": ["u32", (a, b) => `((int)${a} <= (int)${b})`],
  "i32.eqz": ["u32", (a) => `(${a} == 0)`],
  "i32.ctz": ["u32", (a) => `(u32)__builtin_ctz(${a})`],
  select: ["u32", (a, b, c) => `(${c} ? ${a} : ${b})`],
  "f64.add": ["double", infix("+")],
  "f64.sub": ["double", infix("-")],
  "f64.mul": ["double", infix("*")],
  "f64.div": ["double", infix("/")],
  "f64.ne": ["u32", infix("!=")],
  "f64.promote_f32": ["double", (a) => `(double)${a}`],
  "f32.demote_f64": ["float", (a) => `(float)${a}`],
  "f32x4.splat": ["v128", (a) => fromPs(`_mm_set1_ps(${a})`)],
  "f32x4.add": ["v128", floats("_mm_add_ps")],
  "f32x4.sub": ["v128", floats("_mm_sub_ps")],
  "f32x4.mul": ["v128", floats("_mm_mul_ps")],
  "f32x4.div": ["v128", floats("_mm_div_ps")],
  "f32x4.sqrt": ["v128", (a) => fromPs(`_mm_sqrt_ps(${ps(a)})`)],
  // pmin(a, b) is b where b < a; the instruction gives its second operand for NaN, too.
  "f32x4.pmin": ["v128", (a, b) => fromPs(`_mm_min_ps(${ps(b)}, ${ps(a)})`)],
  "f32x4.pmax": ["v128", (a, b) => fromPs(`_mm_max_ps(${ps(b)}, ${ps(a)})`)],
  // These differ from WebAssembly's for NaN only.
  "f32x4.min": ["v128", floats("_mm_min_ps")],
  "f32x4.max": ["v128", floats("_mm_max_ps")],
  "f32x4.eq": ["v128", floats("_mm_cmpeq_ps")],
  "f32x4.gt": ["v128", floats("_mm_cmpgt_ps")],
  "f32x4.ge": ["v128", floats("_mm_cmpge_ps")],
  "f32x4.lt": ["v128", floats("_mm_cmplt_ps")],
  "f32x4.le": ["v128", floats("_mm_cmple_ps")],
  "f32x4.convert_i32x4_s": ["v128", (a) => fromPs(`_mm_cvtepi32_ps(${a})`)],
  "i32x4.add": ["v128", call("_mm_add_epi32")],
  "i32x4.sub": ["v128", call("_mm_sub_epi32")],
  "i32x4.shl": ["v128", shift("_mm_slli_epi32", 31)],
  "i32x4.shr_u": ["v128", shift("_mm_srli_epi32", 31)],
  "i32x4.splat": ["v128", (a) => `_mm_set1_epi32((int)${a})`],
  "i32x4.extend_low_i16x8_s": ["v128", (a) => `_mm_cvtepi16_epi32(${a})`],
  "i32x4.extend_high_i16x8_s": ["v128", (a) => `_mm_cvtepi16_epi32(_mm_srli_si128(${a}, 8))`],
  "i32x4.bitmask": ["u32", (a) => `(u32)_mm_movemask_ps(${ps(a)})`],
  "i16x8.add": ["v128", call("_mm_add_epi16")],
  "i16x8.sub": ["v128", call("_mm_sub_epi16")],
  "i16x8.mul": ["v128", call("_mm_mullo_epi16")],
  "i16x8.shr_s": ["v128", shift("_mm_srai_epi16", 15)],
  "i16x8.eq": ["v128", call("_mm_cmpeq_epi16")],
  "i16x8.gt_s": ["v128", call("_mm_cmpgt_epi16")],
  "i16x8.ge_s": ["v128", (a, b) => `_mm_cmpeq_epi16(_mm_max_epi16(${a}, ${b}), ${a})`],
  // Differs for −32 768 times itself only, which never occurs.
  "i16x8.q15mulr_sat_s": ["v128", call("_mm_mulhrs_epi16")],
  "v128.and": ["v128", call("_mm_and_si128")],
  "v128.or": ["v128", call("_mm_or_si128")],
  "v128.xor": ["v128", call("_mm_xor_si128")],
  "v128.not": ["v128", (a) => `_mm_xor_si128(${a}, ${allOnes})`],
  "v128.andnot": ["v128", (a, b) => `_mm_andnot_si128(${b}, ${a})`],
  "v128.bitselect": [
    "v128",
    (a, b, c) => `_mm_or_si128(_mm_and_si128(${a}, ${c}), _mm_andnot_si128(${c}, ${b}))`,
  ],
  "v128.any_true": ["u32", (a) => `(u32)!_mm_testz_si128(${a}, ${a})`],
};

/** Loads from the address that the expression gives. */
export const loads: Readonly<Record<string, readonly [Kind, (at: string) => string]>> = {
  "i32.load": ["u32", (at) => `*(const u32 *)(${at})`],
  "i32.load16_u": ["u32", (at) => `*(const uint16_t *)(${at})`],
  "i32.load8_u": ["u32", (at) => `*(const uint8_t *)(${at})`],
  "f32.load": ["float", (at) => `*(const float *)(${at})`],
  "f64.load": ["double", (at) => `*(const double *)(${at})`],
  "v128.load": ["v128", (at) => `_mm_loadu_si128((const v128 *)(${at}))`],
  "v128.load16_splat": ["v128", (at) => `_mm_set1_epi16(*(const short *)(${at}))`],
  "v128.load32_splat": ["v128", (at) => `_mm_set1_epi32(*(const int *)(${at}))`],
};
export const stores: Readonly<Record<string, (at: string, value: string) => string>> = {
  "i32.store": (at, value) => `*(u32 *)(${at}) = ${value}`,
  "i32.store16": (at, value) => `*(uint16_t *)(${at}) = (uint16_t)${value}`,
  "i32.store8": (at, value) => `*(uint8_t *)(${at}) = (uint8_t)${value}`,
  "f32.store": (at, value) => `*(float *)(${at}) = ${value}`,
  "f64.store": (at, value) => `*(double *)(${at}) = ${value}`,
  "v128.store": (at, value) => `_mm_storeu_si128((v128 *)(${at}), ${value})`,
};
