package nl.windhoek.retry;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

public class Invites {
    private String lastToken = "";

    public String invite(String mail) throws InterruptedException {
        long pause = ThreadLocalRandom.current().nextLong(50);
        Thread.sleep(pause);
        String inviteToken = UUID.randomUUID().toString();
        lastToken = inviteToken;
        return "/join?mail=" + mail.hashCode() + "&token=" + inviteToken;
    }
}
