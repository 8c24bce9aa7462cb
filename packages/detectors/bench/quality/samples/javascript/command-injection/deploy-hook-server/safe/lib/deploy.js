const { execFile } = require('child_process');

const steps = [
  (branch) => ['fetch', 'origin', branch],
  (branch) => ['checkout', '-f', branch],
  (branch) => ['reset', '--hard', `origin/${branch}`]
];

function branchOf(payload) {
  const ref = String(payload.ref || '');
  const prefix = 'refs/heads/';
  if (!ref.startsWith(prefix)) return null;
  const name = ref.slice(prefix.length);
  return /^\w[\w.\/-]*$/.test(name) ? name : null;
}

function next(list, branch, cwd, done) {
  if (list.length === 0) return done(null, branch);
  const [step, ...rest] = list;
  execFile('git', step(branch), { cwd }, (err) => {
    if (err) return done(err);
    next(rest, branch, cwd, done);
  });
}

exports.deploy = function (payload, cwd, done) {
  const branch = branchOf(payload);
  if (!branch) return done(null, null);
  next(steps, branch, cwd, done);
};
