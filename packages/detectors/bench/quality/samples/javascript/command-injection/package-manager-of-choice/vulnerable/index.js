import { execSync } from 'child_process'

export const install = (manager, dependency) => {
  execSync(`cd /tmp && ${manager} add ${dependency}`, { stdio: 'inherit' })
}
