import { User } from './models/user.js'

export async function updateProfile(id, changes) {
  const user = await User.findByPk(id)
  Object.assign(user, changes)
  return user.save()
}
