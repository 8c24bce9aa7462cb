import { AccountModel } from './account-model.js'

export class Accounts {
  static async search(filter: Record<string, unknown>) {
    return AccountModel.find({ name: String(filter['name']) })
  }
}
