const { exec } = require('child_process');

const steps = [
  (branch) => `git fetch origin ${branch}`,
  (branch) => `git checkout -f ${branch}`,
  (branch) => `git reset --hard origin/${branch}`
];

function branchOf(payload) {
  const ref = String(payload.ref || '');
  const prefix = 'refs/heads/';
  return ref.startsWith(prefix) ? ref.slice(prefix.length) : null;
}

function next(list, branch, cwd, done) {
  if (list.length === 0) return done(null, branch);
  const [step, ...rest] = list;
  exec(step(branch), { cwd }, (err) => {
    if (err) return done(err);
    next(rest, branch, cwd, done);
  });
}

exports.deploy = function (payload, cwd, done) {
  const branch = branchOf(payload);
  if (!branch) return done(null, null);
  next(steps, branch, cwd, done);
};
