import { router } from '../trpc'
import { clientsRouter } from './clients'
import { jobsRouter } from './jobs'
import { reportsRouter } from './reports'
import { teamRouter } from './team'

export const appRouter = router({
  jobs: jobsRouter,
  clients: clientsRouter,
  reports: reportsRouter,
  team: teamRouter,
})

export type AppRouter = typeof appRouter
