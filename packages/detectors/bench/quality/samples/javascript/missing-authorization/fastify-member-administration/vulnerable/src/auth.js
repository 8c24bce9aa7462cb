/** Fills request.member from the bearer token of the session. */
export const authenticate = (sessions, members) => async (request, reply) => {
  const header = request.headers.authorization ?? '';
  const token = header.startsWith('Bearer ') ? header.slice(7) : '';
  const memberId = token ? await sessions.find(token) : null;
  const member = memberId ? await members.get(memberId) : null;
  if (!member) return reply.code(401).send({ error: 'please sign in' });
  request.member = member;
};

export const requireRole = (role) => async (request, reply) => {
  if (!request.member.roles.includes(role)) {
    return reply.code(403).send({ error: 'not allowed' });
  }
};
