<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<c:if test="${not empty param.to}">
  <c:redirect url="${param.to}"/>
</c:if>
<p>Nowhere to go.</p>
