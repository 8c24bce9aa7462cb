import { User } from './models/user.js'

export async function updateProfile(id, changes) {
  const user = await User.findByPk(id)
  const { name, bio, location } = changes
  return user.update({ name, bio, location })
}
