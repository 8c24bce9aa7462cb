// What runs as a task or in another thread: pairs of a program in which `data` reaches a command, and of the same program in which
// something else does.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const above1 = `from concurrent.futures import ThreadPoolExecutor
def f(x):
    return x`

const pairs: readonly Pair[] = [
  [
    'asyncio.run',
    'os.system(asyncio.run(f(data)))',
    "os.system(asyncio.run(f('x')))",
    'import asyncio\nasync def f(x):\n    return x',
  ],
  [
    'asyncio.gather',
    "a, b = await asyncio.gather(f(data), f('x'))\nos.system(a)",
    "a, b = await asyncio.gather(f(data), f('x'))\nos.system(b)",
    'import asyncio\nasync def f(x):\n    return x',
  ],
  [
    'asyncio.gather list',
    'r = await asyncio.gather(*[f(x) for x in [data]])\nos.system(r[0])',
    "r = await asyncio.gather(*[f(x) for x in ['x']])\nos.system(r[0])",
    'import asyncio\nasync def f(x):\n    return x',
  ],
  [
    'asyncio.create_task',
    't = asyncio.create_task(f(data))\nos.system(await t)',
    "t = asyncio.create_task(f('x'))\nos.system(await t)",
    'import asyncio\nasync def f(x):\n    return x',
  ],
  [
    'asyncio.create_task result',
    't = asyncio.create_task(f(data))\nawait t\nos.system(t.result())',
    "t = asyncio.create_task(f('x'))\nawait t\nos.system(t.result())",
    'import asyncio\nasync def f(x):\n    return x',
  ],
  [
    'TaskGroup',
    'async with asyncio.TaskGroup() as g:\n  t = g.create_task(f(data))\nos.system(t.result())\nawait z',
    "async with asyncio.TaskGroup() as g:\n  t = g.create_task(f('x'))\nos.system(t.result())\nawait z",
    'import asyncio\nasync def f(x):\n    return x',
  ],
  [
    'run_until_complete',
    'os.system(asyncio.get_event_loop().run_until_complete(f(data)))',
    "os.system(asyncio.get_event_loop().run_until_complete(f('x')))",
    'import asyncio\nasync def f(x):\n    return x',
  ],
  [
    'run_in_executor library',
    'await loop.run_in_executor(None, os.system, data)',
    "await loop.run_in_executor(None, os.system, 'x')",
    'import asyncio\nloop = asyncio.get_event_loop()\ndef f(x):\n    return x',
  ],
  [
    'run_in_executor partial',
    'await asyncio.get_running_loop().run_in_executor(None, functools.partial(subprocess.run, data, shell=True))',
    "await asyncio.get_running_loop().run_in_executor(None, functools.partial(subprocess.run, 'x', shell=True))",
    'import asyncio, functools, subprocess',
  ],
  [
    'to_thread library',
    'await asyncio.to_thread(os.system, data)',
    "await asyncio.to_thread(os.system, 'x')",
    'import asyncio',
  ],
  [
    'to_thread subprocess',
    'await asyncio.to_thread(subprocess.run, data, shell=True)',
    "await asyncio.to_thread(subprocess.run, ['ls', '--', data], shell=False)",
    'import asyncio, subprocess',
  ],
  [
    'submit library',
    'with ThreadPoolExecutor() as ex:\n  ex.submit(os.system, data)',
    "with ThreadPoolExecutor() as ex:\n  ex.submit(os.system, 'x')",
    above1,
  ],
  [
    'submit as_completed',
    'with ThreadPoolExecutor() as ex:\n  fs = [ex.submit(f, x) for x in [data]]\n  for t in as_completed(fs):\n    os.system(t.result())',
    "with ThreadPoolExecutor() as ex:\n  fs = [ex.submit(f, x) for x in ['x']]\n  for t in as_completed(fs):\n    os.system(t.result())",
    'from concurrent.futures import ThreadPoolExecutor, as_completed\ndef f(x):\n    return x',
  ],
  [
    'executor map other name',
    'with ThreadPoolExecutor() as workers:\n  for x in workers.map(f, [data]):\n    os.system(x)',
    "with ThreadPoolExecutor() as workers:\n  for x in workers.map(f, ['x']):\n    os.system(x)",
    above1,
  ],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('command-injection', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
