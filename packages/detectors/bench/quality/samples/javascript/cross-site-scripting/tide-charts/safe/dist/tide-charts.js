(function (global, factory) {
  typeof exports === 'object' && typeof module !== 'undefined' ? module.exports = factory() :
  typeof define === 'function' && define.amd ? define(factory) :
  (global.TideChart = factory());
}(this, function () { 'use strict';

  var helpers = {};

  helpers.merge = function (target) {
    for (var i = 1; i < arguments.length; i++) {
      var source = arguments[i] || {};
      Object.keys(source).forEach(function (key) {
        if (key !== '__proto__') target[key] = source[key];
      });
    }
    return target;
  };

  helpers.each = function (items, callback, self) {
    for (var i = 0; i < items.length; i++) callback.call(self, items[i], i);
  };

  helpers.escape = function (text) {
    return String(text)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;');
  };

  var defaults = {
    width: 640,
    height: 240,
    legend: true,
    colors: ['#1f77b4', '#ff7f0e', '#2ca02c'],
    legendTemplate: function (chart) {
      var out = ['<ul class="tide-legend">'];
      helpers.each(chart.series, function (series, index) {
        out.push('<li><span style="background:' + chart.colorOf(index) + '"></span>');
        if (series.label) out.push(helpers.escape(series.label));
        out.push('</li>');
      });
      out.push('</ul>');
      return out.join('');
    }
  };

  function TideChart(element, config) {
    this.element = element;
    this.options = helpers.merge({}, defaults, config && config.options);
    this.series = (config && config.series) || [];
    this.canvas = document.createElement('canvas');
    this.canvas.width = this.options.width;
    this.canvas.height = this.options.height;
    this.legend = document.createElement('div');
    element.appendChild(this.canvas);
    element.appendChild(this.legend);
    this.update();
  }

  TideChart.prototype.colorOf = function (index) {
    return defaults.colors[index % defaults.colors.length];
  };

  TideChart.prototype.range = function () {
    var low = Infinity;
    var high = -Infinity;
    helpers.each(this.series, function (series) {
      helpers.each(series.values, function (value) {
        if (value < low) low = value;
        if (value > high) high = value;
      });
    });
    return low === Infinity ? [0, 1] : [low, high === low ? low + 1 : high];
  };

  TideChart.prototype.draw = function () {
    var context = this.canvas.getContext('2d');
    var range = this.range();
    var width = this.options.width;
    var height = this.options.height;
    context.clearRect(0, 0, width, height);
    helpers.each(this.series, function (series, index) {
      context.strokeStyle = this.colorOf(index);
      context.beginPath();
      helpers.each(series.values, function (value, at) {
        var x = (at / Math.max(1, series.values.length - 1)) * width;
        var y = height - ((value - range[0]) / (range[1] - range[0])) * height;
        if (at === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      });
      context.stroke();
    }, this);
  };

  TideChart.prototype.generateLegend = function () {
    return this.options.legendTemplate(this);
  };

  TideChart.prototype.update = function () {
    this.draw();
    if (this.options.legend) this.legend.innerHTML = this.generateLegend();
  };

  TideChart.prototype.addSeries = function (series) {
    this.series.push(series);
    this.update();
  };

  TideChart.defaults = defaults;
  TideChart.helpers = helpers;

  return TideChart;
}));
