import mongoose from 'mongoose'

export const AccountModel = mongoose.model('Account', new mongoose.Schema({ name: String }))
