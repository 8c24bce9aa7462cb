<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>Sign in</h1>
<c:if test="${not empty problem}"><p class="problem"><c:out value="${problem}"/></p></c:if>
<form method="post" action="<c:url value='/login'/>">
  <input type="hidden" name="next" value="<c:out value='${next}'/>">
  <label>E-mail <input name="email" type="email" value="${fn:escapeXml(param.email)}"></label>
  <label>Password <input name="password" type="password"></label>
  <label><input type="checkbox" name="remember"> Stay signed in</label>
  <button>Sign in</button>
</form>
<p><a href="<c:url value='/reset'/>">I have lost my password</a></p>
</body>
</html>
