package mt.muzew.gwida;

class Greeting {
    String forGuest(String guest) {
        return "Welcome, " + guest + "!";
    }
}
