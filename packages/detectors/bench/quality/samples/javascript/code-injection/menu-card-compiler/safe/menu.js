;(function () {
  'use strict'

  var menu = {
    settings: {
      value: /\{\{=([\s\S]+?)\}\}/g,
      each: /\{\{~(\w+)\}\}([\s\S]*?)\{\{~\}\}/g,
      varname: 'it'
    }
  }

  function string (text) {
    return JSON.stringify(text)
  }

  function parts (source, settings) {
    var out = []
    var last = 0
    source.replace(settings.value, function (all, name, at) {
      out.push(string(source.slice(last, at)))
      out.push(field(settings.varname, name.trim()))
      last = at + all.length
    })
    out.push(string(source.slice(last)))
    return out.join('+')
  }

  function field (holder, name) {
    return 'String(' + holder + '[' + string(name) + '])'
  }

  menu.template = function (source, options) {
    var settings = Object.assign({}, menu.settings, options, { varname: 'it' })
    var body = 'return ' + parts(String(source), settings) + ';'
    return new Function('it', body)
  }

  menu.render = function (source, data) {
    return menu.template(source)(data)
  }

  if (typeof module !== 'undefined' && module.exports) module.exports = menu
  else this.menu = menu
}.call(this))
