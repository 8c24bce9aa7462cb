import mongoose from 'mongoose'

const schema = new mongoose.Schema({ email: String, resetToken: String })
export const Account = mongoose.model('Account', schema)
