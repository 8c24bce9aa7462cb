package stream;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

@Path("/notes")
@Consumes("application/xml")
@Produces("text/plain")
public class NoteResource {
    private final AbstractReading reading = new AbstractReading() {
        @Override
        protected void prepare(XMLInputFactory factory) {
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        }
    };

    @POST
    public String note(String body) throws XMLStreamException {
        return reading.firstText(body);
    }
}
