/** Work comes in and is done; how many seconds of this process it took goes out: the same however busy the machine is. */

/** User time, not that on the clock: a bound on it tells a loop that grows with the square from a machine that has much to do. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  return process.cpuUsage(begun).user / 1e6;
}
