package uk.hallam.hire.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import javax.jms.JMSException;
import javax.jms.Message;
import javax.jms.MessageListener;
import javax.jms.TextMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.hallam.hire.dao.Sessions;
import uk.hallam.hire.mapper.DamageMapper;
import uk.hallam.hire.model.Damage;

/** The tablets of the drivers report damages over a queue. */
public class TabletListener implements MessageListener {
    private static final Logger LOG = LoggerFactory.getLogger(TabletListener.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void onMessage(Message message) {
        try {
            if (!(message instanceof TextMessage)) {
                LOG.warn("message of an unknown kind");
                return;
            }
            JsonNode node = JSON.readTree(((TextMessage) message).getText());
            Damage damage = new Damage();
            damage.setRentalId(node.path("rental").asLong());
            damage.setDescription(node.path("description").asText());
            damage.setReportedBy(node.path("driver").asText());
            damage.setEstimate(new BigDecimal(node.path("estimate").asText("0")));
            Sessions.with(DamageMapper.class, mapper -> mapper.add(damage));
        } catch (JMSException | IOException e) {
            LOG.error("damage report", e);
        }
    }
}
