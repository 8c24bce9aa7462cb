import $ from 'jquery'
import { currentTab } from './location.js'

export function showTab() {
  const name = currentTab()
  $('.tab').hide()
  $('#heading').html('Settings: ' + name)
  $('.tab').filter((i, tab) => tab.dataset.name === name).show()
}

$(window).on('hashchange', showTab)
$(showTab)
