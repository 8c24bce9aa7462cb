(function (factory) {
  if (typeof define === 'function' && define.amd) {
    define(['jquery'], factory);
  } else if (typeof module === 'object' && module.exports) {
    module.exports = factory(require('jquery'));
  } else {
    factory(window.jQuery);
  }
}(function ($) {
  'use strict';

  var defaults = {
    trim: true,
    numbers: false,
    skipEmpty: false
  };

  var converters = {
    trim: function (value) { return typeof value === 'string' ? value.replace(/^ +| +$/g, '') : value; },
    numbers: function (value) { return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value; }
  };

  function convert(value, settings) {
    for (var name in converters) {
      if (settings[name]) value = converters[name](value);
    }
    return value;
  }

  // "guests[0][name]" becomes ["guests", "0", "name"]
  function keysOf(name) {
    var keys = [];
    var first = name.indexOf('[');
    if (first === -1) return [name];
    keys.push(name.slice(0, first));
    name.slice(first).replace(/\[([^\]]*)\]/g, function (_, key) {
      keys.push(key);
    });
    return keys;
  }

  function isIndex(key) {
    return key === '' || /^\d+$/.test(key);
  }

  function assign(root, keys, value) {
    var node = root;
    if ($.inArray('__proto__', keys) !== -1 || $.inArray('constructor', keys) !== -1) return;
    for (var i = 0; i < keys.length - 1; i++) {
      var key = keys[i];
      if (node[key] === undefined) {
        node[key] = isIndex(keys[i + 1]) ? [] : {};
      }
      node = node[key];
    }
    var last = keys[keys.length - 1];
    if (last === '') node.push(value);
    else node[last] = value;
  }

  function read(pairs, settings) {
    var result = {};
    $.each(pairs, function (_, pair) {
      var value = convert(pair.value, settings);
      if (settings.skipEmpty && value === '') return;
      assign(result, keysOf(pair.name), value);
    });
    return result;
  }

  function fill($form, data, prefix) {
    $.each(data, function (key, value) {
      var name = prefix ? prefix + '[' + key + ']' : key;
      if ($.isPlainObject(value) || $.isArray(value)) {
        fill($form, value, name);
        return;
      }
      var $field = $form.find('[name="' + name + '"]');
      if ($field.is(':checkbox')) $field.prop('checked', Boolean(value));
      else $field.val(value);
    });
  }

  $.fn.bookingForm = function (options) {
    var settings = $.extend({}, defaults, options);
    return read(this.serializeArray(), settings);
  };

  $.fn.fillBooking = function (data) {
    return this.each(function () {
      fill($(this), data, '');
    });
  };

  $.bookingForm = {
    defaults: defaults,
    parse: function (query, options) {
      var settings = $.extend({}, defaults, options);
      var pairs = $.map(query.split('&'), function (part) {
        var at = part.indexOf('=');
        return {
          name: decodeURIComponent(at < 0 ? part : part.slice(0, at)),
          value: at < 0 ? '' : decodeURIComponent(part.slice(at + 1).replace(/\+/g, ' '))
        };
      });
      return read(pairs, settings);
    }
  };

  return $.bookingForm;
}));
