// Cookies that another method makes.
package shop.web;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class Basket extends HttpServlet {
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    // finding: insecure-cookie
    response.addCookie(new Cookies().ticket("basket", Keys.next()));
  }
}

class Cookies {
  Cookie ticket(String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setHttpOnly(true);
    return cookie;
  }
}

class SignIn {
  void remember(HttpServletResponse response, String token) {
    Cookie remembered = new Cookie("remember", token);
    // finding: insecure-cookie
    response.addCookie(remembered);
    Cookie greeting = new Cookie("greeted", "1");
    greeting.setHttpOnly(true);
    greeting.setSecure(true);
    response.addCookie(greeting);
  }
}
