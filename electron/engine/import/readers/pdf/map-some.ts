/** Works on a few items at a time; results come in the order of the items. The first failure ends it all. */
export async function mapSome<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>()
  let next = 0
  let isBroken = false
  const takeOn = async (): Promise<void> => {
    while (next < items.length && !isBroken) {
      const index = next
      next += 1
      const item = items[index]
      if (item !== undefined) results.set(index, await work(item))
    }
  }
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, takeOn)
  // The others finish what they have begun, so that nothing still runs when the caller tidies up.
  const settled = await Promise.allSettled(
    workers.map((worker) =>
      worker.catch((cause) => {
        isBroken = true
        throw cause
      }),
    ),
  )
  const failed = settled.find((outcome) => outcome.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return items.flatMap((_, index) => {
    const result = results.get(index)
    return result === undefined ? [] : [result]
  })
}
