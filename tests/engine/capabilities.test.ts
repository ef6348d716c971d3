import { describe, expect, it } from "vitest";
import { describeAdapter } from "../../src/graphics/adapter.ts";

describe("an adapter", () => {
  it.each([
    [
      "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)",
      { name: "SwiftShader", isSoftware: true },
    ],
    [
      "ANGLE (Mesa/X.org, llvmpipe (LLVM 15.0.6 256 bits), OpenGL ES 3.2)",
      { name: "llvmpipe", isSoftware: true },
    ],
    [
      "ANGLE (NVIDIA, NVIDIA GeForce RTX 4090 (0x00002684) Direct3D11 vs_5_0 ps_5_0, D3D11)",
      { name: "NVIDIA GeForce RTX 4090 (0x00002684) Direct3D11 vs_5_0 ps_5_0", isSoftware: false },
    ],
    [
      "mesa software llvmpipe-llvm-15-0-6-256-bits- llvmpipe: Mesa 25.0.7 (LLVM 15.0.6) 0.0.1",
      { name: "llvmpipe", isSoftware: true },
    ],
    ["Apple GPU", { name: "Apple GPU", isSoftware: false }],
  ])("that calls itself %s is known for what it is", (driverName, expected) => {
    expect(describeAdapter(driverName)).toEqual(expected);
  });

  it("that the browser calls a fallback is taken as software whatever its name", () => {
    expect(describeAdapter("a WebGPU adapter", true).isSoftware).toBe(true);
  });
});
