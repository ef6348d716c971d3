import { afterEach, describe, expect, it } from "vitest";
import { createSheet } from "../../src/model/network/populations.ts";
import { scalarOf } from "../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../src/wire/frame/layout.ts";
import { FrameSender, receiveFrames } from "../../src/wire/frame-channel.ts";
import type { RunNotification } from "../../src/wire/simulation-api.ts";
import { setScalar } from "../support/set-scalar.ts";

const layout = createFrameLayout(createSheet(4, 4));
const open: MessagePort[] = [];

function connect(onNotification: (notification: RunNotification) => void = () => {}) {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const sender = new FrameSender(port1);
  sender.adoptLayout(layout);
  return { sender, receiver: receiveFrames(port2, onNotification) };
}

const delivered = () => new Promise((resolve) => setTimeout(resolve, 20));

afterEach(() => {
  for (const port of open.splice(0)) {
    port.close();
  }
});

describe("the frame channel", () => {
  it("carries a filled frame across without copying it", async () => {
    const { sender, receiver } = connect();
    const frame = sender.take()!;
    setScalar(frame, "biologicalMs", 12.5);
    sender.send(frame);
    expect(frame.buffer.byteLength).toBe(0);
    await delivered();
    expect(scalarOf(receiver.next()!, "biologicalMs")).toBe(12.5);
    expect(receiver.next()).toBeNull();
  });

  it("hands on every frame in order, also when two have come between two drawings", async () => {
    const { sender, receiver } = connect();
    for (const sequence of [1, 2]) {
      const frame = sender.take()!;
      setScalar(frame, "sequence", sequence);
      sender.send(frame);
    }
    await delivered();
    expect([scalarOf(receiver.next()!, "sequence"), scalarOf(receiver.next()!, "sequence")]).toEqual([1, 2]);
  });

  it("goes on for ever on three buffers as long as the page keeps up", async () => {
    const { sender, receiver } = connect();
    for (let round = 0; round < 12; round++) {
      sender.send(sender.take()!);
      await delivered();
      expect(receiver.next()).not.toBeNull();
      await delivered();
    }
    expect(sender.framesSkipped).toBe(0);
  });

  it("lends no fourth buffer while three are away, and counts each frame that was skipped", () => {
    const { sender } = connect();
    for (let index = 0; index < 3; index++) {
      sender.send(sender.take()!);
    }
    expect(sender.take()).toBeNull();
    expect(sender.take()).toBeNull();
    expect(sender.framesSkipped).toBe(2);
  });

  it("lets buffers of an older layout go when the sheet changes size", async () => {
    const { sender, receiver } = connect();
    const sizes: number[] = [];
    sender.send(sender.take()!);
    sender.adoptLayout(createFrameLayout(createSheet(8, 8)));
    for (let round = 0; round < 6; round++) {
      sender.send(sender.take()!);
      await delivered();
      sizes.push(receiver.next()!.layout.sheet.neurons);
      await delivered();
    }
    expect(sizes).toEqual([5120, 20480, 20480, 20480, 20480, 20480]);
  });

  it("keeps no more than three buffers on their way, however often its pool was replaced before", async () => {
    const { sender, receiver } = connect();
    const sendAll = () => {
      for (let frame = sender.take(); frame; frame = sender.take()) sender.send(frame);
    };
    for (let pool = 0; pool < 100; pool++) {
      sender.adoptLayout(layout);
      sendAll();
    }
    // A page that shows one frame a picture works off what waits for it.
    for (let picture = 0; picture < 500; picture++) {
      await new Promise((resolve) => setImmediate(resolve));
      receiver.next();
      sendAll();
    }
    let waiting = 0;
    while (receiver.next()) waiting++;
    expect(waiting).toBeLessThanOrEqual(3);
  });

  it("carries push notifications beside the frames, at once", async () => {
    const received: RunNotification[] = [];
    const { sender } = connect((notification) => received.push(notification));
    sender.notify({ run: 1, kind: "information", sentence: { key: "run.noNetwork" } });
    await delivered();
    expect(received).toEqual([{ run: 1, kind: "information", sentence: { key: "run.noNetwork" } }]);
  });
});
