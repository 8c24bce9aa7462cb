import axios from 'axios'
import { host } from './settings.js'

export async function login(user, password) {
  const { data } = await axios.post(`${host}/login`, { user, password })
  return data
}
