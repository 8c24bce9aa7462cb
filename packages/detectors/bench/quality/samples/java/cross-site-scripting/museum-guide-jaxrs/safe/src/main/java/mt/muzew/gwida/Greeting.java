package mt.muzew.gwida;

class Greeting {
    String forGuest(String guest) {
        StringBuilder text = new StringBuilder("Welcome, ");
        for (char sign : guest.toCharArray()) {
            switch (sign) {
                case '<': text.append("&lt;"); break;
                case '>': text.append("&gt;"); break;
                case '&': text.append("&amp;"); break;
                case '"': text.append("&quot;"); break;
                case '\'': text.append("&#39;"); break;
                default: text.append(sign);
            }
        }
        return text.append("!").toString();
    }
}
