;(function ($, window, document) {
  'use strict';

  var NAME = 'orchidHint';
  var defaults = {
    placement: 'top',
    delay: 120,
    offset: 8,
    markup: '<div class="orchid-hint"><span class="orchid-hint-text"></span></div>'
  };

  function Hint(element, options) {
    this.$element = $(element);
    this.options = $.extend({}, defaults, options, this.$element.data());
    this.timer = null;
    this.$hint = null;
    this.listen();
  }

  Hint.prototype.listen = function () {
    this.$element
      .on('mouseenter.' + NAME, $.proxy(this.enter, this))
      .on('mouseleave.' + NAME, $.proxy(this.leave, this));
  };

  Hint.prototype.enter = function () {
    clearTimeout(this.timer);
    this.timer = setTimeout($.proxy(this.show, this), this.options.delay);
  };

  Hint.prototype.leave = function () {
    clearTimeout(this.timer);
    this.hide();
  };

  Hint.prototype.getText = function () {
    return this.$element.attr('data-hint') || this.$element.attr('title') || '';
  };

  Hint.prototype.build = function () {
    if (!this.$hint) {
      this.$hint = $(defaults.markup).addClass('orchid-' + this.position().name).appendTo(document.body);
    }
    return this.$hint;
  };

  Hint.prototype.position = function () {
    var box = this.$element.offset();
    if (this.options.placement === 'bottom') {
      return { name: 'bottom', top: box.top + this.$element.outerHeight() + defaults.offset, left: box.left };
    }
    return { name: 'top', top: box.top - defaults.offset, left: box.left };
  };

  Hint.prototype.show = function () {
    var text = this.getText();
    if (!text) return;
    var $hint = this.build();
    var at = this.position();
    $hint.find('.orchid-hint-text').text(text);
    $hint.css({ top: at.top + 'px', left: at.left + 'px' }).addClass('is-visible');
    this.$element.trigger('shown.' + NAME);
  };

  Hint.prototype.hide = function () {
    if (!this.$hint) return;
    this.$hint.removeClass('is-visible');
    this.$element.trigger('hidden.' + NAME);
  };

  Hint.prototype.destroy = function () {
    clearTimeout(this.timer);
    if (this.$hint) this.$hint.remove();
    this.$element.off('.' + NAME).removeData(NAME);
  };

  $.fn[NAME] = function (option) {
    return this.each(function () {
      var $this = $(this);
      var hint = $this.data(NAME);
      if (!hint) $this.data(NAME, (hint = new Hint(this, typeof option === 'object' ? option : {})));
      if (typeof option === 'string' && typeof hint[option] === 'function') hint[option]();
    });
  };
})(jQuery, window, document);
