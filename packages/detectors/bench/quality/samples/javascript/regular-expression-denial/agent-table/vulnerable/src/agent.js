var tables = require('./tables');

function mapper(ua, list) {
  var result = {};
  for (var i = 0; i < list.length; i += 2) {
    var expressions = list[i];
    var names = list[i + 1];
    for (var j = 0; j < expressions.length; j++) {
      var matches = expressions[j].exec(ua);
      if (!matches) continue;
      for (var k = 0; k < names.length; k++) {
        var name = names[k];
        if (typeof name === 'string') result[name] = matches[k + 1];
        else result[name[0]] = name[1];
      }
      return result;
    }
  }
  return result;
}

function Agent(ua) {
  if (!(this instanceof Agent)) return new Agent(ua);
  this.ua = ua || '';
}

Agent.prototype.getBrowser = function () {
  return mapper(this.ua, tables.browser);
};

Agent.prototype.getDevice = function () {
  return mapper(this.ua, tables.device);
};

Agent.prototype.getOS = function () {
  return mapper(this.ua, tables.os);
};

Agent.middleware = function () {
  return function (req, res, next) {
    req.agent = new Agent(req.headers['user-agent']);
    req.device = req.agent.getDevice();
    next();
  };
};

module.exports = Agent;
