import { closeInTurn } from "../../../src/engine/allocation/close-in-turn";

function receivers(weights: Record<number, number>) {
  return { places: Uint32Array.from(Object.keys(weights), Number), weights: Float64Array.from(Object.values(weights)) };
}

describe("closeInTurn", () => {
  it("closes repair before power: what repair gives power, power gives on, and nothing goes back", () => {
    const balances = [Float64Array.of(9_000, 12_000, 0, 0)];
    const turns = [
      { sender: 0, served: [{ receivers: receivers({ 1: 1, 2: 2 }), balances: [0] }] },
      { sender: 1, served: [{ receivers: receivers({ 0: 5, 2: 1, 3: 2 }), balances: [0] }] },
    ];
    const closed = new Uint8Array(4);
    expect(closeInTurn(turns, closed, balances)).toEqual([Float64Array.of(9_000, 15_000)]);
    expect(balances).toEqual([Float64Array.of(0, 0, 11_000, 10_000)]);
    expect([...closed]).toEqual([1, 1, 0, 0]);
  });

  it("gives odd units to the largest fraction, for many receivers as for few", () => {
    const few = [Float64Array.of(100, 0, 0, 0)];
    closeInTurn([{ sender: 0, served: [{ receivers: receivers({ 1: 1, 2: 1, 3: 1 }), balances: [0] }] }], new Uint8Array(4), few);
    expect([...few[0]!]).toEqual([0, 34, 33, 33]);
    const many = [new Float64Array(41).fill(0)];
    many[0]![0] = 43;
    const all = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [i + 1, 1]));
    closeInTurn([{ sender: 0, served: [{ receivers: receivers(all), balances: [0] }] }], new Uint8Array(41), many);
    expect([...many[0]!]).toEqual([0, 2, 2, 2, ...new Array<number>(37).fill(1)]);
  });

  it("lets each balance keep the receivers of its own rule", () => {
    const balances = [Float64Array.of(10, 0, 0), Float64Array.of(20, 0, 0)];
    const served = [{ receivers: receivers({ 1: 1 }), balances: [0] }, { receivers: receivers({ 2: 1 }), balances: [1] }];
    closeInTurn([{ sender: 0, served }], new Uint8Array(3), balances);
    expect(balances).toEqual([Float64Array.of(0, 10, 0), Float64Array.of(0, 0, 20)]);
  });

  it("answers null where a sender with cost reaches nobody, and does not mind one without", () => {
    const turn = { sender: 0, served: [{ receivers: receivers({ 1: 1 }), balances: [0] }] };
    expect(closeInTurn([turn], Uint8Array.of(0, 1), [Float64Array.of(5, 0)])).toBeNull();
    expect(closeInTurn([turn], Uint8Array.of(0, 1), [Float64Array.of(0, 0)])).toEqual([Float64Array.of(0)]);
  });
});
