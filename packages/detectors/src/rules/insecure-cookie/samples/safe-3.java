// Cookies that another method makes with all that protects them.
package shop.web;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class Basket extends HttpServlet {
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    // ok: insecure-cookie
    response.addCookie(new Cookies().ticket("basket", Keys.next()));
  }
}

class Cookies {
  Cookie ticket(String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setHttpOnly(true);
    cookie.setSecure(true);
    return cookie;
  }
}
