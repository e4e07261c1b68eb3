package io.recourse.claim.settlement.file;

import io.recourse.text.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML from outside. A document type, and with it every entity, is refused; nothing is fetched or included, and
 * depth and size are limited. Whoever needs one of these to write a credit note is no vendor.
 */
final class UblXml {

    private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String GENERAL_ENTITIES = "http://xml.org/sax/features/external-general-entities";
    private static final String PARAMETER_ENTITIES = "http://xml.org/sax/features/external-parameter-entities";
    private static final String EXTERNAL_DTD = "http://apache.org/xml/features/nonvalidating/load-external-dtd";
    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";

    private UblXml() {}

    /** The root element. Throws InvalidInput, with the line, unless the bytes are well-formed, plain XML. */
    static Element root(byte[] content) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            builder.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("Nothing is fetched: " + systemId);
            });
            Document document = builder.parse(new InputSource(new ByteArrayInputStream(content)));
            if (document.getElementsByTagNameNS(XINCLUDE, "*").getLength() > 0) {
                throw new InvalidInput("file", "settlement.ubl.include");
            }
            return document.getDocumentElement();
        } catch (SAXParseException broken) {
            boolean declares =
                    new String(content, 0, Math.min(content.length, 4096), charset(content)).contains("<!DOCTYPE");
            throw declares
                    ? new InvalidInput("file", "settlement.ubl.documentType")
                    : new InvalidInput("file", "settlement.ubl.broken", broken.getLineNumber());
        } catch (SAXException | IOException unreadable) {
            throw new InvalidInput("file", "settlement.ubl.broken", 1);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static java.nio.charset.Charset charset(byte[] content) {
        boolean wide = content.length > 1
                && (content[0] == 0 || content[1] == 0 || content[0] == (byte) 0xFF || content[0] == (byte) 0xFE);
        return wide ? java.nio.charset.StandardCharsets.UTF_16 : java.nio.charset.StandardCharsets.ISO_8859_1;
    }

    /** The JDK's own, whatever lies on the class path. */
    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(DISALLOW_DOCTYPE, true);
        factory.setFeature(GENERAL_ENTITIES, false);
        factory.setFeature(PARAMETER_ENTITIES, false);
        factory.setFeature(EXTERNAL_DTD, false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", "64");
        factory.setAttribute("jdk.xml.elementAttributeLimit", "64");
        return factory;
    }

    /** Warnings are no reason to refuse; errors are, and nothing is printed. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // Well-formed all the same.
        }

        @Override
        public void error(SAXParseException error) throws SAXParseException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXParseException {
            throw error;
        }
    }
}
