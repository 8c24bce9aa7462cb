import { execSync } from 'child_process'

const managers = ['npm', 'yarn', 'pnpm']

export const install = (manager, dependency) => {
  if (!managers.includes(manager)) throw new Error('unknown program')
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(dependency)) throw new Error('not a name')
  execSync(`cd /tmp && ${manager} add ${dependency}`, { stdio: 'inherit' })
}
