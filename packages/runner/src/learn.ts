// A run as the source of a policy: what its guard was asked becomes the rules. The run observes, so that all of it is seen.

import { type EntityUid, type Generalization, type LearnedPolicy, PolicyLearner } from '@sallyport/policy'
import { authorizationRequest } from './access-request.js'
import type { Watcher } from './guard.js'

export interface Lesson {
  readonly watcher: Watcher
  finish(): LearnedPolicy
}

export function startLesson(principal: EntityUid, generalization: Generalization): Lesson {
  const learner = new PolicyLearner(generalization)
  return {
    watcher: (requests, { effect }, call) => {
      for (const each of requests) {
        const request = authorizationRequest(principal, each)
        // Where nothing is enforced only what no policy can lift is denied.
        if (effect === 'allow') learner.add(request, call)
        else learner.addImpossible(request)
      }
    },
    finish: () => learner.finish(),
  }
}
