// What the benches share: medians, and two things measured in turn.

function median(values) {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)]
}

/** Runs each subject in turn, `rounds` times after one warm-up; gives the medians in milliseconds by name. */
export async function inTurn(subjects, rounds) {
  const times = new Map(Object.keys(subjects).map((name) => [name, []]))
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, act] of Object.entries(subjects)) {
      const started = performance.now()
      await act()
      if (round >= 0) times.get(name).push(performance.now() - started)
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]))
}

export function report(medians, base) {
  const unit = medians.get(base)
  for (const [name, time] of medians) {
    process.stdout.write(`${name.padEnd(34)} ${time.toFixed(2).padStart(9)} ms  ${(time / unit).toFixed(2)}x\n`)
  }
}
