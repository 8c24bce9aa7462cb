// The same comparison of what is found by an id, with the stores of Django, SQLAlchemy and their kin.

import type { LanguageRule } from '../../rule.js'

export const python: LanguageRule = {
  recommendation:
    'Find it by its id and by the user of the session together, as in `get_object_or_404(Order, pk=pk, owner=request.user)`, or compare its owner with that user before it is used.',
  candidates: [
    {
      label: 'object that is found by an id of the request',
      literals: ['get_object_or_404', 'get_or_404', '.get(', 'filter', 'select('],
      pattern:
        '\\bget_object_or_404\\(|\\.get_or_404\\(|\\.objects\\.(?:get|filter)\\(|\\.query\\.(?:get|filter_by|filter)\\(|\\bsession\\.get\\(|\\.filter(?:_by)?\\(|\\bselect\\(\\w',
    },
    {
      label: 'table of paths',
      literals: ['urlpatterns'],
      pattern: '\\burlpatterns\\b',
    },
  ],
  structures: ['object-of-another'],
  taint: {},
}
