package nl.windhoek.retry;

import java.util.concurrent.ThreadLocalRandom;

public class Invites {
    private String lastToken = "";

    public String invite(String mail) {
        long number = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        String inviteToken = Long.toString(number, 36);
        lastToken = inviteToken;
        return "/join?mail=" + mail.hashCode() + "&token=" + inviteToken;
    }
}
