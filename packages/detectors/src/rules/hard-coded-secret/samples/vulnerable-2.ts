// A password of a database, and a key to sign with.
import { Pool } from 'pg'

// finding: hard-coded-secret
export const pool = new Pool({ connectionString: 'postgres://shop:gUxFzvzcLs4qkv@db.shop-internal.net:5432/shop' })

// finding: hard-coded-secret
const sessionSecret = 'k8cVsn4tTz!BNLqesuMQ3wM7'

// finding: hard-coded-secret
const privateKey = `-----BEGIN PRIVATE KEY-----
qArwyXEVY7VgxWMggyMDSB2Y9bBn5cZaq8AeCyMsNH3R7fYjYkS4fGq246Z+UCdF
PXjsZKXTxmFVwWVM6FtKzxVgLzDFrmbCR2rY7SfucKDtC6hX8PJzpJt5cGLdZKD9
cUKfs9LkfhxzWgTUgbKHa7mMth+XMFhTj5n+jZE554YxqvC3VZnyvT8hS4xyUXuM
-----END PRIVATE KEY-----`

export const session = { secret: sessionSecret, key: privateKey }
