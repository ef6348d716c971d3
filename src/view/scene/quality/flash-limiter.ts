/**
 * Flash safety (WCAG 2.2, 2.3.1). A flash is a pair of opposing changes of relative luminance by a tenth or more, so
 * each has a rise by a tenth. Blocks of the picture may rise by three tenths a second at most: three flashes a second,
 * whatever the network does. Darkening is not limited. On a white ground darkness is what may rise only slowly.
 */
import {
  BufferAttribute,
  BufferGeometry,
  LinearFilter,
  Mesh,
  NearestFilter,
  OrthographicCamera,
  type RawShaderMaterial,
  Scene,
  type Texture,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from "three";
import limitFragment from "../../../../shaders/scene/quality/flash-limit.fragment.glsl?raw";
import measureFragment from "../../../../shaders/scene/quality/flash-measure.fragment.glsl?raw";
import screenVertex from "../../../../shaders/scene/quality/screen.vertex.glsl?raw";
import { createShaderMaterial } from "../colours/materials.ts";

/** CSS pixels of a block: WCAG's area is a quarter of 341 × 256, and several blocks fit into it. */
const blockPx = 72;
/** Relative luminance that a block may gain in a second; a tenth less than the law, for rounding. */
const risePerSecond = 0.27;
const calmRisePerSecond = 0.14;
/** Of multisampling: the picture is drawn to a texture, whose edges the canvas does not smooth. */
const smoothSamples = 4;

export class FlashLimiter {
  private readonly picture: WebGLRenderTarget;
  private answers: [WebGLRenderTarget, WebGLRenderTarget];
  /** Of both passes: each reads those that it names. */
  private readonly uniforms = {
    before: { value: null as Texture | null },
    blockSize: { value: new Vector2(1, 1) },
    mostRise: { value: 0 },
    isFirst: { value: 1 },
    limit: { value: null as Texture | null },
  };
  private readonly measure: RawShaderMaterial;
  private readonly limit: RawShaderMaterial;
  private readonly triangle = new BufferGeometry();
  private readonly mesh: Mesh;
  private readonly scene = new Scene();
  private readonly camera = new OrthographicCamera();
  private isFirst = true;

  /** `isPrint` is 1 on a white ground, 0 on a dark one; it is read at each picture. */
  constructor(isPrint: { value: number }) {
    this.picture = new WebGLRenderTarget(1, 1, { minFilter: LinearFilter, magFilter: LinearFilter });
    const answer = () =>
      new WebGLRenderTarget(1, 1, { depthBuffer: false, minFilter: NearestFilter, magFilter: LinearFilter });
    this.answers = [answer(), answer()];
    const uniforms = { ...this.uniforms, picture: { value: this.picture.texture }, isPrint };
    const shared = { vertexShader: screenVertex, uniforms, depthTest: false, depthWrite: false };
    this.measure = createShaderMaterial({ ...shared, fragmentShader: measureFragment });
    this.limit = createShaderMaterial({ ...shared, fragmentShader: limitFragment });
    const corners = new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]);
    this.triangle.setAttribute("position", new BufferAttribute(corners, 3));
    this.mesh = new Mesh(this.triangle, this.limit);
    this.mesh.frustumCulled = false;
    this.scene.add(this.mesh);
    // The triangle covers the picture wherever it is: nothing here has a place that could change.
    this.scene.matrixWorldAutoUpdate = false;
    this.camera.matrixWorldAutoUpdate = false;
  }

  resize(widthPx: number, heightPx: number, ratio: number): void {
    this.picture.setSize(Math.max(1, Math.round(widthPx * ratio)), Math.max(1, Math.round(heightPx * ratio)));
    const columns = Math.max(1, Math.ceil(widthPx / blockPx));
    const lines = Math.max(1, Math.ceil(heightPx / blockPx));
    const [first] = this.answers;
    if (first.width !== columns || first.height !== lines) {
      for (const answer of this.answers) answer.setSize(columns, lines);
      this.uniforms.blockSize.value.set(1 / columns, 1 / lines);
      this.reset();
    }
  }

  /** Whether edges are smooth. A change allocates the picture's memory again. */
  smooth(isSmooth: boolean): void {
    const samples = isSmooth ? smoothSamples : 0;
    if (this.picture.samples !== samples) {
      this.picture.samples = samples;
      this.picture.dispose();
    }
  }

  /** A person changed what is shown: one change is no flash, and is shown at once. */
  reset(): void {
    this.isFirst = true;
  }

  /** Draws what `draw` draws, limited, on the canvas or on `output`. `seconds` have passed since the last picture. */
  render(
    renderer: WebGLRenderer,
    seconds: number,
    isCalm: boolean,
    draw: () => void,
    output: WebGLRenderTarget | null = null,
  ): void {
    const [before, next] = this.answers;
    renderer.setRenderTarget(this.picture);
    renderer.clear();
    draw();
    const { measure, limit, mesh, uniforms } = this;
    uniforms.before.value = before.texture;
    uniforms.mostRise.value = Math.min(seconds, 0.25) * (isCalm ? calmRisePerSecond : risePerSecond);
    uniforms.isFirst.value = this.isFirst ? 1 : 0;
    uniforms.limit.value = next.texture;
    mesh.material = measure;
    renderer.setRenderTarget(next);
    renderer.render(this.scene, this.camera);
    mesh.material = limit;
    renderer.setRenderTarget(output);
    renderer.render(this.scene, this.camera);
    this.answers = [next, before];
    this.isFirst = false;
  }

  dispose(): void {
    this.picture.dispose();
    for (const answer of this.answers) answer.dispose();
    this.measure.dispose();
    this.limit.dispose();
    this.triangle.dispose();
  }
}
