API = "http://desk.brightwater-support.com/api/v2"
