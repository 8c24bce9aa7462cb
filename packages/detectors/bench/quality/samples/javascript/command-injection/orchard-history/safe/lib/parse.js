function lines(text) {
  return text.split('\n').filter(function (line) {
    return line.length > 0;
  });
}

exports.branches = function (text) {
  return lines(text).map(function (line) {
    return { name: line.slice(2), current: line.charAt(0) === '*' };
  });
};

exports.commits = function (text) {
  return lines(text).map(function (line) {
    var parts = line.split('\t');
    return { hash: parts[0], author: parts[1], subject: parts.slice(2).join('\t') };
  });
};

exports.contributors = function (text) {
  return lines(text).map(function (line) {
    var parts = line.trim().split('\t');
    return { commits: Number(parts[0]), name: parts[1] };
  });
};
