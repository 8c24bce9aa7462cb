package uk.hallam.hire.messaging;

import javax.jms.Connection;
import javax.jms.ConnectionFactory;
import javax.jms.JMSException;
import javax.jms.MapMessage;
import javax.jms.MessageProducer;
import javax.jms.Queue;
import javax.jms.Session;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Mails are sent by another program that reads this queue. */
public class MailQueue {
    public void send(String to, String subject, String text) {
        try {
            InitialContext context = new InitialContext();
            ConnectionFactory factory = (ConnectionFactory) context.lookup("java:comp/env/jms/factory");
            Queue queue = (Queue) context.lookup("java:comp/env/jms/mails");
            Connection connection = factory.createConnection();
            try {
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(queue);
                MapMessage message = session.createMapMessage();
                message.setString("to", to);
                message.setString("subject", subject);
                message.setString("text", text);
                producer.send(message);
            } finally {
                connection.close();
            }
        } catch (NamingException | JMSException e) {
            throw new IllegalStateException("mail queue", e);
        }
    }
}
