/** Work that goes on until it is stopped; `stop` resolves when nothing of it runs any more. */
export type Running = { readonly stop: () => Promise<void> };

/**
 * Does `work` again and again with a pause between; the pause keeps no program alive.
 * @param work must not throw; it is given how to ask whether it shall come to an end
 */
export function repeat(pauseMs: number, work: (isStopped: () => boolean) => Promise<void>): Running {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const round = async (): Promise<void> => {
    await work(() => stopped);
    if (!stopped) timer = setTimeout(again, pauseMs).unref();
  };
  const again = (): void => void (current = round());
  let current = round();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
