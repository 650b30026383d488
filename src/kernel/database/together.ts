/**
 * Does in one go what is asked for while the one before is under way: many small writes become few statements, each with one
 * commit, and nobody waits for longer than one of them.
 * @param work gives an output for each input, in the same order; when it throws for several, each is tried by itself
 * @param most inputs at a time
 */
export function together<I, O>(
  work: (inputs: readonly I[]) => Promise<readonly O[]>,
  most: number,
): (input: I) => Promise<O> {
  let waiting: Waiting<I, O>[] = [];
  let isBusy = false;

  async function run(batch: readonly Waiting<I, O>[]): Promise<void> {
    try {
      const outputs = await work(batch.map(({ input }) => input));
      for (const [index, { done }] of batch.entries()) done(outputs[index] as O);
    } catch (error) {
      if (batch.length === 1) return batch[0]?.failed(error);
      for (const each of batch) await run([each]);
    }
  }

  async function drain(): Promise<void> {
    isBusy = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await run(batch);
    }
    isBusy = false;
  }

  return (input) =>
    new Promise<O>((done, failed) => {
      waiting.push({ input, done, failed });
      if (!isBusy) void drain();
    });
}

type Waiting<I, O> = {
  readonly input: I;
  readonly done: (output: O) => void;
  readonly failed: (error: unknown) => void;
};
